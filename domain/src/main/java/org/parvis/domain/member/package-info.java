/** Who a member is: address, number, name, birth, and how far the identity is established. */
@org.jspecify.annotations.NullMarked
package org.parvis.domain.member;
