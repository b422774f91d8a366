/** Recordings shown to the one reviewer who holds their case. */
package org.parvis.adapter.web.evidence;
