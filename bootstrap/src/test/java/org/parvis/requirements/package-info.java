/**
 * The requirements of {@code security.md} and the tests that bear their ids: whether each of those
 * tests can fail is tried here, by switching off the check that it is about.
 */
package org.parvis.requirements;
