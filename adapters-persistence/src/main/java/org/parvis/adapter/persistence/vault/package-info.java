/** Recordings on the disk, encrypted. */
package org.parvis.adapter.persistence.vault;
