/** Pages for what went wrong. */
package org.parvis.adapter.web.error;
