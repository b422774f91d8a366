package org.parvis.adapter.web.language;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Gives a view the language of its request, and makes it stateless. */
public class ParvisViewHandler extends ViewHandlerWrapper {
  public ParvisViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  // The template says so too, but only while it renders; by then the listener that makes the nonce
  // would have put it into a view map, and so made an HttpSession.
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    view.setTransient(true);
    return view;
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current().select(PageLanguage.class).get().locale();
  }
}
