package planted.adapter.web;

import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.Flash;
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/** What would live in a servlet session. */
final class Sessions {
  static class V24GetSession_servlet {
    Object open(HttpServletRequest request) {
      return request.getSession();
    }
  }

  static class V24GetSession_faces {
    Object open(ExternalContext context) {
      return context.getSessionMap();
    }
  }

  static class V24HttpSession {
    private HttpSession session;
  }

  @SessionScoped
  static class V24SessionScoped implements Serializable {}

  @ConversationScoped
  static class V24ConversationScoped implements Serializable {}

  @ViewScoped
  static class V24ViewScoped implements Serializable {}

  @FlowScoped("walk")
  static class V24FlowScoped implements Serializable {}

  static class V24Flash {
    private Flash flash;
  }
}
