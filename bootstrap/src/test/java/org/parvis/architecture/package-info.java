/**
 * The architecture as executable rules: what Maven cannot see, ArchUnit checks here. Every clause
 * of every rule has a planted violation under {@code planted}, so no rule can fall asleep.
 */
package org.parvis.architecture;
