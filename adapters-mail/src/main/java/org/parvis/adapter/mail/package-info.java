/** E-mail: its words and its gateways. */
@org.jspecify.annotations.NullMarked
package org.parvis.adapter.mail;
