/** The review station: the queue, and one case with all its evidence. */
package org.parvis.adapter.web.review;
