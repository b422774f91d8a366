/**
 * What must hold inside the real server, once on H2 and once on PostgreSQL: stores, transactions,
 * wiring. A class named {@code …ContractInPayara} extends a contract of the application module,
 * takes its store from {@code CDI.current()} and is found by its name.
 */
package org.parvis.bootstrap.inpayara;
