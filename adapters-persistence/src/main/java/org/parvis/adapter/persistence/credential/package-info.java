/** What members know. */
package org.parvis.adapter.persistence.credential;
