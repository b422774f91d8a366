/** What a form says back. */
package org.parvis.adapter.web.form;
