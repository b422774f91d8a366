package org.parvis.application.port;

import java.util.UUID;

/** One run of the server, from its start to its end, however it ends. A later run is another. */
public record ServerLife(UUID id) {}
