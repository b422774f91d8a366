/** Keys that sign access tokens. */
package org.parvis.adapter.persistence.token;
