"""Knowledge from the records: who was asked, what an absent tie means, who holds which remit, who says so."""
