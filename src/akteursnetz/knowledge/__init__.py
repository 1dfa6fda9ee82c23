"""What the records allow to be known: who was asked, what an absent tie means, who holds which remit."""
