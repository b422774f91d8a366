package planted.adapter.fax;

class V01EveryClassHasALayer_unknownAdapter {}
