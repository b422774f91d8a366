/** Text messages: their words, their gateways, and the numbers they go to. */
@org.jspecify.annotations.NullMarked
package org.parvis.adapter.sms;
