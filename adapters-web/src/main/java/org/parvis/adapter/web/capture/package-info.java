/** Recordings on their way from the browser into the evidence vault. */
package org.parvis.adapter.web.capture;
