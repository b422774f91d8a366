/** The stores, transactions, outbox and vault of Parvis. */
package org.parvis.adapter.persistence;
