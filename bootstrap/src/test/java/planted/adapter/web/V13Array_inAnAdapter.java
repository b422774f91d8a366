package planted.adapter.web;

record V13Array_inAnAdapter(String[] words) {}
