/** One-time codes on their way. */
package org.parvis.adapter.persistence.code;
