package org.parvis.adapter.web.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The API. It knows bearer tokens only; a browser's session opens nothing here. */
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles(ApiApplication.MEMBER)
@ApplicationScoped
public class ApiApplication extends Application {
  /** The group that every member's token carries. */
  static final String MEMBER = "member";

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(MyAccessResource.class, ApiProblems.class);
  }
}
