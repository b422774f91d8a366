package org.parvis.domain.verification;

import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.PersonName;

/** What the member had declared when the attempt was submitted; frozen then. */
public record DeclaredIdentity(PersonName name, BirthDate birthDate) {}
