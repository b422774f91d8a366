/** The ledger. */
package org.parvis.adapter.persistence.banking;
