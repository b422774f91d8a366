/** What whoever runs the server may ask. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.operation;
