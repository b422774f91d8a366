/** Who is asking, and whether this route is open to them. */
package org.parvis.adapter.web.session;
