package planted.adapter.sms;

import jakarta.inject.Inject;

class V19InjectedField {
  @Inject private String route;
}
