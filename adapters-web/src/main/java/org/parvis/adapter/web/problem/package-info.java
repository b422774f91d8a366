/** What a program is told when it does not get what it asked for (RFC 9457). */
package org.parvis.adapter.web.problem;
