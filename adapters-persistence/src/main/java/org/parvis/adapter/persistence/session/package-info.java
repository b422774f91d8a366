/** Signed-in browsers. */
package org.parvis.adapter.persistence.session;
