package planted.elsewhere;

class V01EveryClassHasALayer {}
