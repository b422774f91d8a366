/** Opening an account and telling who one is. */
@org.jspecify.annotations.NullMarked
package org.parvis.application.member;
