package planted.domain.shared;

public interface Sensitive {}
