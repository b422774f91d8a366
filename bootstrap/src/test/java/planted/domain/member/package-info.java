@org.jspecify.annotations.NullMarked
package planted.domain.member;
