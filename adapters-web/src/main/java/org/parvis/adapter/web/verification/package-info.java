/** The screens of the identity verification, 8 to 16. */
package org.parvis.adapter.web.verification;
