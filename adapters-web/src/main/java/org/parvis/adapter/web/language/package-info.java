/** Which language a page speaks. */
package org.parvis.adapter.web.language;
