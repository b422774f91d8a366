/** What whoever runs the server asks it. */
package org.parvis.adapter.web.operation;
