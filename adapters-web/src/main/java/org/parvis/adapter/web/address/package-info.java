/** What addresses and posted forms name. */
package org.parvis.adapter.web.address;
