/** What SMS gateways report by calling us. */
@org.jspecify.annotations.NullMarked
package org.parvis.adapter.web.receipt;
