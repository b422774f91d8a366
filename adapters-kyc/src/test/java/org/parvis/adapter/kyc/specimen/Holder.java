package org.parvis.adapter.kyc.specimen;

import java.time.LocalDate;

/** An invented person. */
public record Holder(String givenNames, String birthName, LocalDate birthDate, String sex) {}
