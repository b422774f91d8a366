/** What programs ask: access decisions by bearer token, the token itself, and its public keys. */
package org.parvis.adapter.web.api;
