/** Members and the links sent to them. */
package org.parvis.adapter.persistence.member;
