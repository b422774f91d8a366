/** A browser without a screen: forms, cookies and redirects over real HTTP, and nothing else. */
@org.jspecify.annotations.NullMarked
package org.parvis.http;
