package planted.adapter.web;

import jakarta.ws.rs.Path;

@Path("access")
class AccessResource {}
