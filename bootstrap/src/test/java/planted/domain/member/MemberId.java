package planted.domain.member;

import java.util.UUID;

public record MemberId(UUID value) {}
