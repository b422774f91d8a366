/** Transfers and cards: listed, written down, checked and approved. */
package org.parvis.adapter.web.order;
