/** What all rows share: columns, reading, writing, and lost races. */
package org.parvis.adapter.persistence.row;
