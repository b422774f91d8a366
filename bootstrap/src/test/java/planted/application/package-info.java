@org.jspecify.annotations.NullMarked
package planted.application;
