/** The screens between signing in and the account. */
package org.parvis.adapter.web.journey;
