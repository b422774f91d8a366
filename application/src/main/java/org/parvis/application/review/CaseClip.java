package org.parvis.application.review;

import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;

/** A recording of a case. */
public record CaseClip(ClipId clip, ClipKind kind, String mediaType, long length) {}
