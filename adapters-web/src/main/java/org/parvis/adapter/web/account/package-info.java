/** The account behind the banking area's door. */
package org.parvis.adapter.web.account;
