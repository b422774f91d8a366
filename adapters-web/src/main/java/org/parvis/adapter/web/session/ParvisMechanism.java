package org.parvis.adapter.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Sends a request to the mechanism that knows its kind of proof: bearer tokens for the API, our
 * cookie for everything else. Neither proof opens the other door.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class ParvisMechanism implements HttpAuthenticationMechanism {
  @Inject PageMechanism pages;
  @Inject BeanManager beans;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!isApi(request)) {
      return pages.validateRequest(request, response, context);
    }
    Optional<HttpAuthenticationMechanism> tokens = tokenMechanism();
    return tokens.isPresent()
        ? tokens.get().validateRequest(request, response, context)
        : context.doNothing();
  }

  @Override
  public AuthenticationStatus secureResponse(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return AuthenticationStatus.SUCCESS;
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    context.cleanClientSubject();
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = RequestPath.of(request);
    return path.equals("/api") || path.startsWith("/api/");
  }

  // The MicroProfile mechanism's bean says that its class is the interface: it is known by not
  // being an alternative.
  private Optional<HttpAuthenticationMechanism> tokenMechanism() {
    for (Bean<?> bean : beans.getBeans(HttpAuthenticationMechanism.class)) {
      if (!bean.isAlternative()) {
        return Optional.of(
            (HttpAuthenticationMechanism)
                beans.getReference(
                    bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean)));
      }
    }
    return Optional.empty();
  }
}
