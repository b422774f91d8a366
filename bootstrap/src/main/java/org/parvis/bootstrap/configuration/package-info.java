/**
 * What an operator may set: read once, checked whole, handed on as values. JDK only: it also runs
 * before the server.
 */
package org.parvis.bootstrap.configuration;
